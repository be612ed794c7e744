/** Shares from 0 to 1; undefined where the message does not tell. */
export interface MovedShares {
  readonly messages: number | undefined
  readonly threads: number | undefined
}

// Every repetition is bounded: the text is the service's, but it holds names that users chose.
const counted = /(\d{1,12}) ?\/ ?(\d{1,12}) ?\([\d.,]{1,8} ?%\) ?(messages|threads)\b/gi
const longest = 4_000

/** Reads `612/1000 (61.2%) messages and 40/60 (66.7%) threads`; the counts are trusted, the percentages are not. */
export function movedShares(message: string): MovedShares {
  const shares = new Map<string, number>()
  for (const [, done = '', all = '', what = ''] of message.slice(0, longest).matchAll(counted))
    if (!shares.has(what.toLowerCase())) shares.set(what.toLowerCase(), Number(all) === 0 ? 1 : Math.min(1, Number(done) / Number(all)))
  return { messages: shares.get('messages'), threads: shares.get('threads') }
}

/** 61 % for 0.612; rounded down, so that it never looks better than it is. */
export const percent = (share: number): string => `${Math.floor(share * 1000) / 10} %`
