import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CustomerFact } from '../../data/documents.ts';
import { lostSession } from '../../data/lost-session.ts';

/** Values of facts, as a reveal answers them. */
export type Revealed = Partial<Record<CustomerFact, string>>;

/** How long a fact is shown, in milliseconds. */
export const SHOWN_FOR = 60_000;

interface Shown {
  readonly value: string;
  /** Until when, in milliseconds of the wall clock, which goes on while a machine sleeps. */
  readonly until: number;
}

type AllShown = Partial<Record<CustomerFact, Shown>>;

const entriesOf = (shown: AllShown): [CustomerFact, Shown][] =>
  Object.entries(shown) as [CustomerFact, Shown][];

const stillShown = (shown: AllShown): AllShown =>
  Object.fromEntries(entriesOf(shown).filter(([, { until }]) => until > Date.now()));

/**
 * Facts that are shown for a minute each and then forgotten. They are kept in this component and nowhere else, so leaving
 * its page forgets them; so do leaving the app for another page, and a session that has ended.
 */
export function useRevealed() {
  const [shown, setShown] = useState<AllShown>({});
  const isAny = Object.keys(shown).length > 0;
  useEffect(() => {
    if (!isAny) return undefined;
    const next = Math.min(...entriesOf(shown).map(([, { until }]) => until));
    const forgetOld = (): void => setShown(stillShown);
    const timer = setTimeout(forgetOld, Math.max(0, next - Date.now()) + 1);
    // Timers rest while a window is out of sight or the machine asleep.
    document.addEventListener('visibilitychange', forgetOld);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', forgetOld);
    };
  }, [shown, isAny]);
  useEffect(() => {
    if (!isAny) return undefined;
    const forget = (): void => setShown({});
    // At once, since a browser may keep the page as it stands, to show it again on the way back.
    const leave = (): void => flushSync(forget);
    const unsubscribe = lostSession.subscribe(() => lostSession.get() && forget());
    window.addEventListener('pagehide', leave);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', leave);
    };
  }, [isAny]);
  return {
    revealed: Object.fromEntries(entriesOf(shown).map(([fact, { value }]) => [fact, value])) as Revealed,
    show: (facts: Revealed): void => {
      const until = Date.now() + SHOWN_FOR;
      const added = Object.entries(facts).map(([fact, value]) => [fact, { value, until }]);
      setShown((known) => ({ ...stillShown(known), ...(Object.fromEntries(added) as AllShown) }));
    },
    hide: (fact: CustomerFact): void => setShown(({ [fact]: _hidden, ...others }) => others),
  };
}
