/** An error of the services with what it means in our words. */
export type ServiceError =
  | { readonly code: string; readonly meaning: string; readonly predictable: true }
  | {
      readonly code: string
      readonly meaning: string
      readonly predictable: false
      /** Why no check can foresee it. */
      readonly reason: string
    }
