import type { Objection } from '../../behaviours/asking/objection.ts'

/** A cmdlet that ended in an error; thrown by handlers, written by the invoke route. */
export class CmdletError extends Error {
  /** HTTP status of the answer; for one and the same exception it differs between cmdlets. */
  readonly status: number
  readonly stringId: string
  /** Full .NET type name. */
  readonly exception: string

  constructor(status: number, stringId: string, exception: string, text: string) {
    super(text)
    this.status = status
    this.stringId = stringId
    this.exception = exception
  }
}

const server = 'AM0PR07A13DC001.EURPR07A013.PROD.OUTLOOK.COM'
const tasks = 'Microsoft.Exchange.Configuration.Tasks'
const binding = 'System.Management.Automation'

export function objectNotFound(status: number, identity: string): CmdletError {
  return new CmdletError(
    status,
    'Ex6F9304',
    `${tasks}.ManagementObjectNotFoundException`,
    `The operation couldn't be performed because object '${identity}' couldn't be found on '${server}'.`,
  )
}

export function memberNotFound(identity: string): CmdletError {
  return new CmdletError(
    400,
    'Ex94914C',
    `${tasks}.ManagementObjectNotFoundException`,
    `Couldn't find object "${identity}". Please make sure that it was spelled correctly or specify a different object.`,
  )
}

export function ambiguous(identity: string): CmdletError {
  return new CmdletError(
    400,
    'Ex7A81F2',
    `${tasks}.ManagementObjectAmbiguousException`,
    `The operation couldn't be performed because '${identity}' matches multiple entries.`,
  )
}

export function unknownParameter(name: string): CmdletError {
  return new CmdletError(
    400,
    'ExB3D9A1',
    `${binding}.ParameterBindingException`,
    `A parameter cannot be found that matches parameter name '${name}'.`,
  )
}

export function missingParameter(name: string): CmdletError {
  return new CmdletError(
    400,
    'ExB3D9A2',
    `${binding}.ParameterBindingException`,
    `Cannot process command because of one or more missing mandatory parameters: ${name}.`,
  )
}

export function badParameter(name: string, reason: string): CmdletError {
  return new CmdletError(
    400,
    'ExB3D9A3',
    `${binding}.ParameterBindingArgumentTransformationException`,
    `Cannot process argument transformation on parameter '${name}'. ${reason}`,
  )
}

export function invalidOperation(stringId: string, exception: string, text: string): CmdletError {
  return new CmdletError(400, stringId, exception, text)
}

/** String ids and full names of exceptions that behaviours raise. */
const raised: Readonly<Record<string, readonly [string, string]>> = {
  ProxyAddressExistsException: ['Ex2B3F6A', 'Microsoft.Exchange.Management.RecipientTasks'],
  InvalidADObjectOperationException: ['Ex0F5E6D', 'Microsoft.Exchange.Data.Directory'],
  InvalidOperationInDehydratedContextException: ['Ex2E5D6B', tasks],
  MigrationBatchCannotBeRemovedException: ['Ex7B2C9E', 'Microsoft.Exchange.Management.Migration'],
  OperationRequiresGroupManagerException: ['Ex5EE6AF', 'Microsoft.Exchange.Management.RecipientTasks'],
}

/** Ends the cmdlet with the first of the behaviours' objections; without one it goes on. */
export function refuseFor(objections: readonly Objection[]): void {
  const [first] = objections
  if (!first) return
  const [stringId, space] = raised[first.code] ?? ['', tasks]
  throw invalidOperation(stringId, `${space}.${first.code}`, first.message)
}

const codes: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  403: 'Forbidden',
  404: 'NotFound',
}

/** The body of the answer; `target` may stay empty even when the object is known. */
export function errorBody(error: CmdletError): unknown {
  return {
    error: {
      code: codes[error.status] ?? 'InternalServerError',
      message: 'Error executing cmdlet',
      details: [
        {
          code: 'Client',
          target: '',
          message: `${error.stringId}|${error.exception}|${error.message}`,
        },
      ],
      innererror: {
        message: 'Error executing cmdlet',
        type: 'Microsoft.Exchange.Admin.OData.Core.ODataServiceException',
        stacktrace: '',
        internalexception: { message: error.message, type: error.exception, stacktrace: '' },
      },
    },
  }
}
