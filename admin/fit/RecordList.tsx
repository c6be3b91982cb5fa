import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { dayOf } from '../layout/time.ts';
import { RecordLine } from './RecordLine.tsx';
import type { Certificate, PersonRecord, Qualified } from './records.ts';
import { kinds } from './records.ts';
import { useRecordWords } from './useRecordWords.ts';

/** What is to be done about a record. */
export type RecordChoice =
  | { readonly verb: 'correct' | 'withdraw'; readonly record: PersonRecord; readonly what: string }
  | { readonly verb: 'correct' | 'withdraw'; readonly certificate: Certificate; readonly what: string };

interface RecordListProps {
  readonly person: Qualified;
  /** Left out where nothing may be done. */
  readonly onChoose?: ((choice: RecordChoice) => void) | undefined;
}

const withdrawnOf = ({ withdrawnAt, withdrawnBy, withdrawalReason }: PersonRecord | Certificate) =>
  withdrawnAt === null ? null : { by: withdrawnBy?.name ?? '', reason: withdrawalReason ?? '' };

/** All that is recorded of somebody, certificates first since they expire; what was withdrawn is folded away. */
export const RecordList = ({ person: { records, certificates }, onChoose }: RecordListProps) => {
  const text = useText();
  const { said, days } = useRecordWords();
  const [showsAll, setShowsAll] = useState(false);
  const isShown = (one: PersonRecord | Certificate): boolean => showsAll || one.withdrawnAt === null;
  const folded = [...records, ...certificates].filter(({ withdrawnAt }) => withdrawnAt !== null).length;
  const ordered = kinds.flatMap((kind) => records.filter((record) => record.kind === kind));
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {certificates.filter(isShown).map((certificate) => {
          const { id, name, number, issuer, issuedOn, origin } = certificate;
          const choose = (verb: 'correct' | 'withdraw') => onChoose?.({ verb, certificate, what: name });
          return (
            <RecordLine
              key={`c${id}`}
              kind={text('records.certificate')}
              said={name}
              more={[number, issuer, issuedOn]}
              chip={<Validity certificate={certificate} />}
              recordedBy={certificate.recordedBy}
              recordedAt={certificate.recordedAt}
              withdrawn={withdrawnOf(certificate)}
              // what was awarded here is revoked where it was applied for
              {...(onChoose &&
                origin !== 'AWARDED' && {
                  onCorrect: () => choose('correct'),
                  onWithdraw: () => choose('withdraw'),
                })}
            />
          );
        })}
        {ordered.filter(isShown).map((record) => {
          const what = said(record);
          const choose = (verb: 'correct' | 'withdraw') => onChoose?.({ verb, record, what });
          return (
            <RecordLine
              key={record.id}
              kind={text(`records.kinds.${record.kind}`)}
              said={what}
              more={[days(record), record.place, record.note]}
              recordedBy={record.recordedBy}
              recordedAt={record.recordedAt}
              withdrawn={withdrawnOf(record)}
              {...(onChoose && { onCorrect: () => choose('correct'), onWithdraw: () => choose('withdraw') })}
            />
          );
        })}
      </Box>
      {folded > 0 && (
        <Button color="inherit" sx={{ mx: 1.5, my: 1 }} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? text('records.hideWithdrawn') : text('records.showWithdrawn', { smart_count: folded })}
        </Button>
      )}
    </>
  );
};

/** Days before which a certificate is said to expire soon. */
const soon = 90;

const Validity = ({ certificate: { expiresOn, isValid, origin } }: { certificate: Certificate }) => {
  const text = useText();
  const left =
    expiresOn === null ? null : (Date.parse(expiresOn) - Date.parse(dayOf(new Date()))) / 86_400_000;
  return (
    <>
      {!isValid ? (
        <StateChip label={`${text('records.expired')} ${expiresOn ?? ''}`} tone="danger" />
      ) : left !== null && left <= soon ? (
        <StateChip
          label={left === 0 ? text('records.endsToday') : text('records.expiring', { smart_count: left })}
          tone="warning"
        />
      ) : (
        <StateChip
          label={expiresOn === null ? text('records.forever') : text('records.validTo', { day: expiresOn })}
          tone="success"
        />
      )}
      {origin === 'AWARDED' && <StateChip label={text('records.awarded')} tone="info" />}
    </>
  );
};
