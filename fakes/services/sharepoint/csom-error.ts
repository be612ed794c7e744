/** A server error of the object model; it travels inside an answer with status 200. */
export class CsomError extends Error {
  readonly code: number
  readonly type: string

  constructor(message: string, code: number, type: string) {
    super(message)
    this.code = code
    this.type = type
  }
}

export function noSite(url: string): CsomError {
  return new CsomError(`Cannot get site ${url}.`, -1, 'Microsoft.Online.SharePoint.Common.SpoNoSiteException')
}

/** For what the vendor may have and the twin does not: ends the whole request, also from inside a scope. */
export class NotModelled extends Error {
  constructor(what: string) {
    super(`The twin does not model ${what}; add it to fakes/services/sharepoint/.`)
  }
}

/** A path that the request does not describe. */
export function noPath(id: string): CsomError {
  return new CsomError(`The object path "${id}" is not valid.`, -1, 'Microsoft.SharePoint.Client.InvalidClientQueryException')
}

/** The words of a request with too many object paths; assumed. */
export function tooManyPaths(): CsomError {
  return new CsomError('The request uses too many resources.', -1, 'Microsoft.SharePoint.Client.InvalidClientQueryException')
}

export function badArgument(name: string): CsomError {
  return new CsomError(`Value does not fall within the expected range: ${name}.`, -2147024809, 'System.ArgumentException')
}
