import type { AccountFactsFragment } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';

type State = AccountFactsFragment['state'];

/** What an account can be found by. */
export const accountStates: readonly State[] = ['OPEN', 'INVITED', 'CLOSED', 'NONE'];

const tones = { OPEN: 'success', INVITED: 'warning', CLOSED: 'neutral', NONE: 'neutral' } as const;

/** How far an account has come. */
export const AccountState = ({ state }: { state: State }) => {
  const text = useText();
  return <StateChip label={text(`account.states.${state}`)} tone={tones[state]} />;
};
