/** A behaviour's word against a request, in the service's own code. Without one the request is done. */
export interface Objection {
  /** Code, or name of the exception. */
  readonly code: string
  readonly message: string
  /** HTTP status of the answer where it is not 400. */
  readonly status?: number
  /** What a further detail of the error names: a property or an argument, with a code of its own. */
  readonly detail?: { readonly code: string; readonly target: string }
}
