/** What is to become of a ticket, chosen before its story is told. */
export interface Fate {
  readonly isLate: boolean;
  /** How often its first reply is sent back. */
  readonly sentBack: number;
  readonly rerouted: boolean;
  /** Calls in vain before the customer answers. */
  readonly unreached: number;
  /** How often the customer is not satisfied before being satisfied. */
  readonly dissatisfied: number;
  /** The last dissatisfied customer is still to be won back. */
  readonly unresolved: boolean;
  readonly reopened: boolean;
  /** Nobody answers it within the demo's days. */
  readonly stuck: boolean;
}

export const smooth: Fate = {
  isLate: false,
  sentBack: 0,
  rerouted: false,
  unreached: 0,
  dissatisfied: 0,
  unresolved: false,
  reopened: false,
  stuck: false,
};

/** The shares that decide whether a place meets its targets; what is not listed is average. */
export interface Shares {
  readonly late: number;
  readonly dissatisfied: number;
}

const average: Shares = { late: 0.033, dissatisfied: 0.011 };

/** Zhuji and the second shift (of the big organisation) miss their timely rate, the rest meets it; satisfaction just misses 99 %. */
const shares: Readonly<Record<string, Shares>> = {
  complaints: { late: 0.026, dissatisfied: 0.0118 },
  'shift-1': { late: 0.015, dissatisfied: 0.01 },
  'shift-2': { late: 0.085, dissatisfied: 0.018 },
  'shift-3': { late: 0.02, dissatisfied: 0.01 },
  network: { late: 0.045, dissatisfied: 0.014 },
  market: { late: 0.04, dissatisfied: 0.011 },
  zhuji: { late: 0.115, dissatisfied: 0.028 },
  xinchang: { late: 0.012, dissatisfied: 0.006 },
  'bank-complaints': { late: 0.06, dissatisfied: 0.02 },
  'cable-yiyuan': { late: 0.2, dissatisfied: 0.04 },
  'cable-shift-2': { late: 0.08, dissatisfied: 0.03 },
  'mobile-west-desk': { late: 0.12, dissatisfied: 0.03 },
};

/** How a place fares. */
export const sharesOf = (unit: string): Shares => shares[unit] ?? average;
