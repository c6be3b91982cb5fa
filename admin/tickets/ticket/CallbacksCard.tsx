import type { CallbackOutcome } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import type { Tone } from '../../layout/palette.ts';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { StateChip } from '../../layout/StateChip.tsx';
import { Entries, Entry } from './Entry.tsx';
import { PersonName } from './PersonName.tsx';
import type { TicketRecord } from './record.ts';

const tones: Readonly<Record<CallbackOutcome, Tone>> = {
  SATISFIED: 'success',
  NOT_SATISFIED: 'danger',
  UNREACHED: 'neutral',
};

/** The calls to the customer, and what they said. Nothing before the first. */
export const CallbacksCard = ({ callbacks }: { callbacks: TicketRecord['callbacks'] }) => {
  const text = useText();
  if (callbacks.length === 0) return null;
  return (
    <SectionCard title={text('tickets.page.callbacks')}>
      <Entries>
        {callbacks.map(({ id, seq, at, outcome, opinion, caller }) => (
          <Entry
            key={id}
            title={text('tickets.page.callNo', { n: seq })}
            by={
              <>
                <PersonName person={caller} /> · <Instant value={at} />
              </>
            }
            mark={<StateChip label={text(`tickets.outcomes.${outcome}`)} tone={tones[outcome]} />}
          >
            {opinion}
          </Entry>
        ))}
      </Entries>
    </SectionCard>
  );
};
