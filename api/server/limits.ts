/**
 * What one request, and one minute of requests, may ask for. docs/limits.md describes each of them, and a test shows
 * each of them refusing.
 */
export const limits = {
  /** Bytes of a request's body; larger ones are answered 413. Files have limits of their own, beside their addresses. */
  body: 256 * 1024,
  /** Bytes of the address and all headers together; 431. */
  headers: 16 * 1024,
  /** Characters of one value behind the question mark of a download's address; INVALID. */
  queryValue: 200,
  /** Milliseconds within which the headers must have come; then the connection is cut. */
  headersMs: 5_000,
  /** Milliseconds within which the whole request must have come, its body included. */
  requestMs: 15_000,
  /** Milliseconds after which a connection on which nothing moves is cut. */
  idleMs: 30_000,
  /** Of one document. */
  tokens: 2_000,
  /** Levels of fields; the type system describes itself at its natural depth. */
  depth: 10,
  /** Whole lists within each other: their lengths multiply. */
  lists: 3,
  /** Of one operation with its fragments, as are the next two. */
  aliases: 30,
  directives: 30,
  fields: 500,
  /** Selections that are reached through fragments, counted each time: what a fragment that spreads others blows up to. */
  recursiveSelections: 5_000,
  /** One for each field, times the length of each page and the usual length of each list that it stands in. */
  cost: 5_000,
  /**
   * Operations, imports and exports under way at a time on one node. So many are a line of several seconds already; whoever comes
   * then is told at once to come again, which costs next to nothing, and those in the line are served.
   */
  atOnce: {
    all: 1_000,
    /** Of those who are not signed in: whatever their number, the signed-in find a place. */
    strangers: 600,
    /** Of strangers who come from one network address: whatever their number, others can sign in. */
    strangersOfAddress: 450,
  },
  /** Uploads on their way or being worked on at a time, on one node: what they take of disk and memory. */
  uploads: {
    all: 40,
    account: 4,
    /** Those that are worked on; the others wait for their turn. */
    worked: 2,
  },
  /** Requests a minute to everything that answers for a person, on one node. */
  requests: {
    /** Of one session or one token. */
    credential: 600,
    /** Of one account: a script that runs wild does not lock its owner out of the app. */
    account: 1_200,
    /** Of one network address, behind which a whole centre may sit. */
    address: 12_000,
  },
} as const;
