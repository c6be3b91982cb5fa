import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { GrantPostsDocument, PersonalGrantsDocument } from '../../data/documents.ts';
import type { PersonalGrantsQuery } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useAbility, useViewer } from '../../data/viewer.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { ErrorState } from '../../layout/ErrorState.tsx';
import { Day } from '../../layout/Instant.tsx';
import { Rows } from '../../layout/Rows.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { RowsSkeleton } from '../../layout/Skeletons.tsx';
import { StateChip } from '../../layout/StateChip.tsx';
import { yuanOf } from '../../layout/money.ts';
import { useAbilityWord, useMarkedAbility } from '../useAbilityWord.ts';

const GiveDialog = lazy(() => import('./GiveDialog.tsx').then((made) => ({ default: made.GiveDialog })));
const EndDialog = lazy(() => import('./EndDialogs.tsx').then((made) => ({ default: made.EndDialog })));
const RevokeDialog = lazy(() => import('./EndDialogs.tsx').then((made) => ({ default: made.RevokeDialog })));

/** Something that was given in person, as the list has it. */
export type Given = PersonalGrantsQuery['given'][number];

const tones = { PRESENT: 'success', PLANNED: 'info', ENDED: 'neutral', REVOKED: 'neutral' } as const;

/** What somebody was given in person: what holds first; given, moved and taken back by who administers grants. */
export const GivenCard = ({ personId, name }: { personId: string; name: string }) => {
  const text = useText();
  const viewer = useViewer();
  const mayGive = useAbility('access.manage') && viewer !== undefined && viewer.person?.id !== personId;
  const [verb, setVerb] = useState<'give' | 'end' | 'revoke'>();
  const [chosen, setChosen] = useState<Given>();
  const { data, error, refetch } = useDocument(PersonalGrantsDocument, { personId });
  const held = useDocument(GrantPostsDocument, { personId }, { enabled: mayGive }).data?.person?.assignments;
  const present = held?.filter(({ standing }) => standing !== 'PAST') ?? [];
  // rights are given where they are administered, for roles and in person alike
  const posts = present.filter(({ position }) => position.mayGiveRoles);
  const { hash } = useLocation();
  const card = useRef<HTMLDivElement>(null);
  const isAskedFor = hash === '#given' && data !== undefined;
  useEffect(() => {
    if (isAskedFor) card.current?.scrollIntoView({ block: 'start' });
  }, [isAskedFor]);
  const open = (which: 'end' | 'revoke', grant: Given): void => {
    setChosen(grant);
    setVerb(which);
  };
  const close = (): void => setVerb(undefined);
  return (
    <Box ref={card} id="given" sx={{ scrollMarginTop: 72 }}>
      <SectionCard
        title={text('given.title')}
        flush
        action={
          mayGive &&
          posts.length > 0 && (
            <Button startIcon={<Add />} onClick={() => setVerb('give')}>
              {text('given.give')}
            </Button>
          )
        }
      >
        {error && <ErrorState small error={error} retry={() => void refetch()} />}
        {mayGive && held && posts.length === 0 && (
          <Typography variant="body2" color="text.secondary" sx={{ px: 2.5, pb: 1.5 }}>
            {text(present.length > 0 ? 'given.notYours' : 'given.noPost')}
          </Typography>
        )}
        {!data && !error && <RowsSkeleton />}
        {data?.given.length === 0 && (
          <EmptyState small title={text('given.none.title')} text={text('given.none.text')} />
        )}
        {data && data.given.length > 0 && <GivenRows given={data.given} onOpen={open} />}
      </SectionCard>
      <Suspense>
        {verb === 'give' && <GiveDialog posts={posts} name={name} onClose={close} />}
        {verb === 'end' && chosen && <EndDialog grant={chosen} onClose={close} />}
        {verb === 'revoke' && chosen && <RevokeDialog grant={chosen} onClose={close} />}
      </Suspense>
    </Box>
  );
};

interface GivenRowsProps {
  readonly given: readonly Given[];
  readonly onOpen: (which: 'end' | 'revoke', grant: Given) => void;
}

const GivenRows = ({ given, onOpen }: GivenRowsProps) => {
  const text = useText();
  const marked = useMarkedAbility();
  const word = useAbilityWord();
  const called = ({ name, closedOn }: Given['units'][number], lastDay: string): string =>
    closedOn !== null && closedOn <= lastDay ? text('given.closing', { name, day: closedOn }) : name;
  const reachOf = ({ scope, units, unitName, seatLimit, moneyLimitMinor, lastDay }: Given): string =>
    [
      text(`scopes.${scope}`),
      ...(scope === 'UNITS' ? [units.map((unit) => called(unit, lastDay)).join(text('given.comma'))] : []),
      ...(scope === 'UNIT' || scope === 'SUBTREE' ? [unitName] : []),
      ...(seatLimit === null ? [] : [text('access.seats', { seats: seatLimit })]),
      ...(moneyLimitMinor === null ? [] : [text('access.money', { yuan: yuanOf(moneyLimitMinor) })]),
    ].join(' · ');
  const isOver = ({ standing }: Given): boolean => standing === 'ENDED' || standing === 'REVOKED';
  return (
    <Rows
      label={text('given.title')}
      rows={given}
      keyOf={({ id }) => id}
      columns={[
        {
          label: text('access.ability'),
          render: (grant) => (
            <Box component="span" sx={isOver(grant) ? { color: 'text.secondary' } : {}}>
              {marked(grant.ability)}
              <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
                {reachOf(grant)}
              </Typography>
            </Box>
          ),
        },
        {
          label: text('given.days'),
          tight: true,
          render: ({ startsOn, lastDay, lapsesOn }) => (
            <>
              <Day value={startsOn} /> – <Day value={lastDay} />
              {lapsesOn && (
                <Typography component="span" variant="body2" sx={{ display: 'block' }}>
                  {text('given.lapses', { day: lapsesOn })}
                </Typography>
              )}
            </>
          ),
        },
        {
          label: text('given.standing'),
          tight: true,
          render: ({ standing }) => (
            <StateChip label={text(`given.standings.${standing}`)} tone={tones[standing]} />
          ),
        },
        {
          label: text('given.why'),
          render: ({ reason, givenBy, positionTitle, revokedBy, revokeReason }) => (
            <>
              {reason}
              <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
                {text('given.by', { name: givenBy, title: positionTitle })}
                {revokedBy && ` ${text('given.revokedBy', { name: revokedBy })}`}
                {revokeReason && ` ${text('given.because', { reason: revokeReason })}`}
              </Typography>
            </>
          ),
        },
      ]}
      {...(given.some(({ mayRevoke }) => mayRevoke) && {
        actions: {
          label: text('given.actions'),
          render: (grant: Given) =>
            grant.mayRevoke && (
              <>
                {(['end', 'revoke'] as const).map((which) => (
                  <Button
                    key={which}
                    size="small"
                    color={which === 'revoke' ? 'error' : 'primary'}
                    aria-label={`${text(`given.${which}`)} · ${word(grant.ability)}`}
                    onClick={() => onOpen(which, grant)}
                  >
                    {text(`given.${which}`)}
                  </Button>
                ))}
              </>
            ),
        },
      })}
    />
  );
};
