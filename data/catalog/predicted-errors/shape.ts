/** An error of the services with what it means in our words. */
export type ServiceError =
  | {
      readonly code: string
      readonly meaning: string
      readonly predictable: true
      /** Why no defect of the twin leads to it: what refuses its cause before anything is gathered. */
      readonly refused?: string
    }
  | {
      readonly code: string
      readonly meaning: string
      readonly predictable: false
      /** Why no check can foresee it. */
      readonly reason: string
    }
