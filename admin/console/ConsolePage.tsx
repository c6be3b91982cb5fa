import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useViewer, type Viewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { PageHeader } from '../layout/PageHeader.tsx';
import { dayOf } from '../layout/time.ts';
import { Editor } from './Editor.tsx';
import { editorLook } from './editor-look.ts';
import { examples, type Example, type Place } from './examples.ts';

/** Where the viewer stands: the unit of the main post (empty without a post) and this month. */
const placeOf = ({ assignments }: Viewer): Place => {
  const today = dayOf(new Date());
  return {
    unitId: assignments[0]?.position.unit.id ?? '',
    from: `${today.slice(0, 8)}01`,
    to: today,
  };
};

/** The API's own console, with questions to begin from. */
export const ConsolePage = () => {
  const text = useText();
  const labelId = useId();
  const viewer = useViewer();
  const [chosen, choose] = useState<Example | null>(null);
  if (!viewer) return null;
  const offered = examples.filter(({ ability }) => !ability || viewer.abilities.includes(ability));
  const begun = chosen ?? offered[0];
  return (
    <>
      <PageHeader title={text('console.heading')} lead={text('console.lead')} />
      <Stack
        direction="row"
        role="group"
        aria-labelledby={labelId}
        sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 2 }}
      >
        <Typography id={labelId} variant="body2" color="text.secondary" sx={{ mr: 0.5 }}>
          {text('console.examples')}
        </Typography>
        {offered.map((example) => (
          <Button
            key={example.name}
            size="small"
            variant={begun?.name === example.name ? 'contained' : 'outlined'}
            aria-pressed={begun?.name === example.name}
            onClick={() => choose(example)}
          >
            {text(`console.example.${example.name}`)}
          </Button>
        ))}
      </Stack>
      <Card
        component="section"
        aria-label={text('console.editor')}
        sx={{ height: { md: 'max(480px, calc(100vh - 300px))' }, overflow: 'hidden' }}
      >
        <Box sx={editorLook}>
          {/* Begun anew with each question: it then opens a tab of its own. */}
          <Editor
            key={begun?.name}
            {...(begun && {
              query: begun.query,
              variables: JSON.stringify(begun.variables(placeOf(viewer)), null, 2),
            })}
          />
        </Box>
      </Card>
    </>
  );
};
