import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import LightbulbOutlined from '@mui/icons-material/LightbulbOutlined';
import { useState } from 'react';
import { send } from '../data/command.ts';
import { SuggestionListDocument, WriteSuggestionDocument } from '../data/documents.ts';
import type { SuggestionState } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { DraftJobButton } from '../jobs/DraftJobButton.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Instant } from '../layout/Instant.tsx';
import type { Tone } from '../layout/palette.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { JobLink, PersonLink, PositionLink } from '../units/links.tsx';
import { Pages } from './Pages.tsx';
import type { SuggestionRow } from './records.ts';
import { Rows } from '../layout/Rows.tsx';
import { DecideSuggestion, RaiseSuggestion, WithdrawSuggestion } from './SuggestionDialogs.tsx';

const tones: Readonly<Record<SuggestionState, Tone>> = {
  RAISED: 'warning',
  ADOPTED: 'info',
  DONE: 'success',
  DECLINED: 'neutral',
  WITHDRAWN: 'neutral',
};

/** What people suggest to change, and what was decided (F133). */
export const SuggestionsTab = () => {
  const text = useText();
  const [asked, ask] = useState<
    { readonly what: 'raise' } | { readonly what: 'decide' | 'withdraw'; readonly row: SuggestionRow }
  >();
  const mayRaise = useAbility('suggestion.raise');
  const raise = (
    <Button startIcon={<Add />} onClick={() => ask({ what: 'raise' })}>
      {text('suggestions.raise')}
    </Button>
  );
  const close = (): void => ask(undefined);
  return (
    <SectionCard flush title={text('learning.tabs.suggestions')} action={mayRaise && raise}>
      <Pages
        document={SuggestionListDocument}
        empty={
          <EmptyState
            icon={LightbulbOutlined}
            title={text('suggestions.emptyTitle')}
            text={text('suggestions.emptyText')}
            action={mayRaise && raise}
          />
        }
      >
        {(rows) => (
          <Rows<SuggestionRow>
            label={text('learning.tabs.suggestions')}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                label: text('suggestions.about'),
                render: ({ about, text: words }) => (
                  <>
                    {about}
                    <Typography variant="body2" color="text.secondary" sx={{ whiteSpace: 'pre-line' }}>
                      {words}
                    </Typography>
                  </>
                ),
              },
              {
                label: text('suggestions.kind'),
                render: ({ kind, position }) => (
                  <>
                    {text(`suggestions.kinds.${kind}`)}{' '}
                    {position && <PositionLink position={position} inText />}
                  </>
                ),
              },
              {
                label: text('suggestions.author'),
                tight: true,
                render: ({ author }) => author && <PersonLink person={author} />,
              },
              {
                label: text('suggestions.raisedAt'),
                render: ({ raisedAt }) => <Instant value={raisedAt} />,
              },
              {
                label: text('suggestions.state'),
                render: ({ state, decision, decidedBy, jobDescription }) => (
                  <>
                    <StateChip label={text(`suggestions.states.${state}`)} tone={tones[state]} />
                    {jobDescription && (
                      <Typography variant="body2">
                        <JobLink
                          id={jobDescription.id}
                          label={text('suggestions.writtenIn', { version: jobDescription.version })}
                        />
                      </Typography>
                    )}
                    {decision && (
                      <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
                        {decision} <span>({decidedBy?.name})</span>
                      </Typography>
                    )}
                  </>
                ),
              },
            ]}
            actions={{
              label: text('learning.actions'),
              render: (row) => (
                <>
                  {row.mayDecide && (
                    <Button size="small" onClick={() => ask({ what: 'decide', row })}>
                      {text('suggestions.decide')}
                    </Button>
                  )}
                  {row.mayWithdraw && (
                    <Button size="small" onClick={() => ask({ what: 'withdraw', row })}>
                      {text('suggestions.withdraw')}
                    </Button>
                  )}
                  {row.state === 'ADOPTED' && row.position && !row.jobDescription && (
                    <DraftJobButton
                      positionId={row.position.id}
                      onDrafted={(jobDescriptionId) =>
                        send(WriteSuggestionDocument, {
                          id: row.id,
                          revision: row.revision,
                          jobDescriptionId,
                        })
                      }
                    />
                  )}
                </>
              ),
            }}
          />
        )}
      </Pages>
      {asked?.what === 'raise' && <RaiseSuggestion onClose={close} />}
      {asked?.what === 'decide' && <DecideSuggestion row={asked.row} onClose={close} />}
      {asked?.what === 'withdraw' && <WithdrawSuggestion row={asked.row} onClose={close} />}
    </SectionCard>
  );
};
