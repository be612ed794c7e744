import type { OneDriveMoves } from '../../facts/one-drive-moves.ts'

type Move = OneDriveMoves['moves'][number]

// https://learn.microsoft.com/en-us/powershell/module/sharepoint-online/get-spocrosstenantusercontentmovestate
const ended: readonly string[] = ['success', 'failed', 'stopped', 'notsupported']

/** Still in the queue or under way; a state that nobody knows counts as such, for it may hold a place. */
export const isWaiting = ({ state }: Move): boolean => !ended.includes(state.toLowerCase())

/** Ended well with the content moved, and not only validated. */
export const isDone = ({ state, contentMoved }: Move): boolean => state.toLowerCase() === 'success' && contentMoved !== false

export const hasFailed = ({ state }: Move): boolean => ended.includes(state.toLowerCase()) && state.toLowerCase() !== 'success'
