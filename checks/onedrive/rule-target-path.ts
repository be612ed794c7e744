/**
 * The path of a UPN's OneDrive: every sign but letters and digits becomes an underscore.
 * https://learn.microsoft.com/en-us/sharepoint/list-onedrive-urls
 */
export const oneDrivePath = (upn: string): string => `/personal/${upn.toLowerCase().replaceAll(/[^a-z0-9]/g, '_')}`

/** Where the OneDrive of a UPN will stand. */
export const oneDriveUrl = (host: string, upn: string): string => `${host.replace(/\/$/, '')}${oneDrivePath(upn)}`

/** An apostrophe in the name or the address of a user makes the move fail. */
export const hasApostrophe = (texts: readonly string[]): boolean => texts.some(text => /['\u2019]/.test(text))
