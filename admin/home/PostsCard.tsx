import Box from '@mui/material/Box';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { CardRow } from './CardRow.tsx';

/** The posts that the viewer holds today: where every permission comes from. */
export const PostsCard = () => {
  const text = useText();
  const posts = useViewer()?.assignments ?? [];
  return (
    <SectionCard title={text('home.posts.title')} flush>
      {posts.length === 0 ? (
        <EmptyState title={text('home.posts.none.title')} text={text('home.posts.none.text')} />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {posts.map(({ id, kind, startsOn, position }) => (
            <CardRow
              key={id}
              to={`/positions/${position.id}`}
              title={position.title}
              text={
                <>
                  {position.unit.name} ·{' '}
                  <time dateTime={startsOn}>{text('home.posts.since', { day: startsOn })}</time>
                </>
              }
              end={
                <StateChip
                  label={text(`home.posts.kinds.${kind}`)}
                  tone={kind === 'PRIMARY' ? 'info' : 'neutral'}
                />
              }
            />
          ))}
        </Box>
      )}
    </SectionCard>
  );
};
