import type { ServiceError } from './shape.ts'

/** Errors of migration jobs as a whole, of their users, and of the mailbox part. */
export const orchestratorErrors = [
  {
    code: 'resourceTypeMismatch',
    meaning: 'A job was to be deleted before it ended.',
    predictable: false,
    reason: 'answers an act of the administrator, not the state of the tenants',
  },
  {
    code: 'duplicateDisplayNameJob',
    meaning: 'Another job of the tenant has the same name.',
    predictable: false,
    reason: 'a fault of the request, which takes a new number for every try instead of a used name',
  },
  { code: 'minThresholdFailed', meaning: 'The completion time is too near or past.', predictable: true },
  { code: 'IM-003', meaning: 'The source user is not in the identity mapping.', predictable: true },
  { code: 'MIGR-001', meaning: 'The organization relationship does not authorize the tenants to migrate.', predictable: true },
  { code: 'MIGR-002', meaning: 'The user is not in the security group that publishes users for moving.', predictable: true },
  {
    code: 'MIGR-003',
    meaning: 'The migration of one user failed without a stated cause.',
    predictable: false,
    reason: 'the service states no cause; the remedy is to try again',
  },
  {
    code: 'MIGR-004',
    meaning: 'An organization relationship is wrong on one or both sides, or the user is not in the scope group.',
    predictable: true,
  },
  { code: 'CTM-001', meaning: 'The user stands twice in the batch; nothing needs to be done.', predictable: true },
  { code: 'CTM-002', meaning: 'The user is in another active batch.', predictable: true },
  { code: 'CTM-100', meaning: 'No identity mapping was found for the user.', predictable: true },
  { code: 'CTM-101', meaning: 'The identity mapping of the user is not completed.', predictable: true },
  {
    code: 'CTM-102',
    meaning: 'The service was busy.',
    predictable: false,
    reason: 'load of the service; the remedy is to submit again later',
  },
  {
    code: 'CTM-103',
    meaning: 'The service failed internally.',
    predictable: false,
    reason: 'internal to the service; the remedy is to submit again',
  },
  { code: 'CTM-104', meaning: 'The migration service application is missing or disabled in the target.', predictable: true },
  { code: 'EXCH-07', meaning: 'The migration endpoint is named wrongly or does not lead to the source.', predictable: true },
  {
    code: 'EXCH-08',
    meaning:
      'The server availability test failed: missing target recipient, hold, scope, quota, GUIDs, application, license or soft-deleted object.',
    predictable: true,
  },
  {
    code: 'EXCH-15',
    meaning: 'The mailbox move exhausted its retries.',
    predictable: false,
    reason: 'internal to the service; the remedy is a new batch',
  },
] as const satisfies readonly ServiceError[]
