/**
 * What a decision is about: the organisation, units, people and posts that a record belongs to. A ticket concerns
 * several units and people; a record that belongs to no unit has an empty list.
 */
export interface Subject {
  readonly organisationId: string;
  readonly units: readonly string[];
  /** People for whom the record is their own (scope OWN). */
  readonly people: readonly string[];
  /** Posts whose holders call the record their own (scope OWN), such as the post of a job description. */
  readonly positions: readonly string[];
}
