/** A stream of chance that is the same for the same seed on every machine. */
export interface Random {
  /** A number from 0 up to but without 1. */
  next(): number;
  /** A whole number between both bounds, inclusive. */
  whole(min: number, max: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the list; the list must not be empty. */
  pick<T>(list: readonly T[]): T;
  /** One of the entries, each with the chance of its weight. */
  weighted<T>(entries: readonly (readonly [value: T, weight: number])[]): T;
  /** Between both bounds, mostly near the lower one, as waiting times are. */
  wait(min: number, max: number): number;
}

const hashOf = (text: string): number => {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return hash >>> 0;
};

/** Starts a stream (mulberry32) for a seed in words. */
export const randomOf = (seed: string): Random => {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('Nothing to pick from.');
    return list[Math.floor(next() * list.length)] as T;
  };
  const weighted = <T>(entries: readonly (readonly [value: T, weight: number])[]): T => {
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of entries) {
      left -= weight;
      if (left < 0) return value;
    }
    return pick(entries)[0];
  };
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick,
    weighted,
    wait: (min, max) => min + (max - min) * next() ** 2.5,
  };
};

/**
 * Says yes in exactly the asked share of cases, evenly spread: with chance alone a share that just misses its target
 * in one month would meet it in the next. The phase shifts the first yes.
 */
export const quota = (phase = 0.5): ((share: number) => boolean) => {
  let owed = phase;
  return (share) => {
    owed += share;
    if (owed < 1) return false;
    owed -= 1;
    return true;
  };
};
