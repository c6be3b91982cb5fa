import type { KnownPost } from './known.ts';

/** A post as it will be; `superiorId` names a new one by its line, such as `line 7`. */
export type PostAfter = { -readonly [Field in keyof KnownPost]: KnownPost[Field] } & {
  readonly before: KnownPost | null;
};
