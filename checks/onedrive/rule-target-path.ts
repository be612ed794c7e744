/**
 * Where the OneDrive of a UPN will stand: every sign but letters and digits becomes an underscore.
 * https://learn.microsoft.com/en-us/sharepoint/list-onedrive-urls
 */
export const oneDriveUrl = (host: string, upn: string): string =>
  `${host.replace(/\/$/, '')}/personal/${upn.toLowerCase().replaceAll(/[^a-z0-9]/g, '_')}`

/** An apostrophe in the name or the address of a user makes the move fail. */
export const hasApostrophe = (texts: readonly string[]): boolean => texts.some(text => /['\u2019]/.test(text))
