import { randomBytes } from 'node:crypto'

/** One sign-in that waits for a person, or was approved by the control interface. */
export interface DeviceSignIn {
  readonly clientId: string
  readonly tenantId: string
  readonly scope: string
  readonly userCode: string
  readonly expires: number
  /** Account id, once approved. */
  userId: string | null
}

/** What a refresh token stands for. */
export interface RefreshGrant {
  readonly clientId: string
  readonly tenantId: string
  readonly scope: string
  readonly userId: string
}

/** Device sign-ins and refresh tokens of one twin. */
export interface DelegatedSignIns {
  start(signIn: { clientId: string; tenantId: string; scope: string }): {
    deviceCode: string
    signIn: DeviceSignIn
  }
  find(deviceCode: string): DeviceSignIn | undefined
  /** Approves what waits in this tenant, all of it or one user code; how many there were. */
  approve(tenantId: string, userId: string, userCode?: string): number
  finish(deviceCode: string): void
  keep(grant: RefreshGrant): string
  refresh(token: string): RefreshGrant | undefined
  clear(): void
}

export const deviceSeconds = 900

export function createDelegatedSignIns(realNow: () => number): DelegatedSignIns {
  const waiting = new Map<string, DeviceSignIn>()
  const refreshes = new Map<string, RefreshGrant>()
  return {
    start: ({ clientId, tenantId, scope }) => {
      const deviceCode = randomBytes(32).toString('base64url')
      const userCode = randomBytes(5).toString('hex').toUpperCase().slice(0, 9)
      const signIn = {
        clientId,
        tenantId,
        scope,
        userCode,
        expires: realNow() + deviceSeconds * 1_000,
        userId: null,
      }
      waiting.set(deviceCode, signIn)
      return { deviceCode, signIn }
    },
    find: deviceCode => waiting.get(deviceCode),
    approve: (tenantId, userId, userCode) => {
      let approved = 0
      for (const signIn of waiting.values()) {
        if (signIn.tenantId !== tenantId || signIn.userId !== null || (userCode !== undefined && signIn.userCode !== userCode)) continue
        signIn.userId = userId
        approved++
      }
      return approved
    },
    finish: deviceCode => {
      waiting.delete(deviceCode)
    },
    keep: grant => {
      const token = randomBytes(48).toString('base64url')
      refreshes.set(token, grant)
      return token
    },
    refresh: token => refreshes.get(token),
    clear: () => {
      waiting.clear()
      refreshes.clear()
    },
  }
}
