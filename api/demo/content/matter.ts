/** How customers of one category speak and what they are answered; `{…}` is filled in from `slots`. */
export interface MatterContent {
  readonly category: string;
  /** How often it comes, against the others. */
  readonly weight: number;
  readonly kinds: readonly (readonly ['COMPLAINT' | 'HELP' | 'REPAIR', number])[];
  /** Who answers: `COUNTY` stands for the customer's county branch, `ORIGIN` for the shift that registered. */
  readonly targets: readonly (readonly [unit: string, weight: number])[];
  readonly texts: readonly string[];
  readonly replies: readonly string[];
}
