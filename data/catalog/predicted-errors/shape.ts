interface Described {
  readonly code: string
  readonly meaning: string
  /** Words of the service's sentence by which it is known, where it gives no code and the id is ours. */
  readonly says?: string
}

/** An error of the services with what it means in our words. */
export type ServiceError = Described &
  (
    | {
        readonly predictable: true
        /** Why no defect of the twin leads to it: what refuses its cause before anything is gathered. */
        readonly refused?: string
      }
    | {
        readonly predictable: false
        /** Why no check can foresee it. */
        readonly reason: string
      }
  )
