import Box from '@mui/material/Box';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { Fact, Facts } from '../layout/Facts.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import type { PositionHeadFragment } from '../data/documents.ts';
import { RelationTools } from './edit/RelationTools.tsx';
import { PositionLink } from './links.tsx';
import { relatedTo, relationKinds } from './relations.ts';
import type { Related, RelatedPost } from './relations.ts';

/** Whom a post reports to and works with. A name that stands for no post of the organisation is marked where one is meant. */
export const PositionRelations = ({
  post,
  isEditable = false,
}: {
  post: Pick<PositionHeadFragment, 'id'> & RelatedPost;
  /** Whether relations are linked and taken off here, by those who edit the organisation. */
  readonly isEditable?: boolean;
}) => {
  const text = useText();
  return (
    <Facts minWidth={260}>
      {relationKinds.map((kind) => {
        const related = relatedTo(post, kind);
        return (
          <Fact key={kind} label={text(`positions.kinds.${kind}`)}>
            {related.length === 0 ? undefined : (
              <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                {related.map((one) => (
                  <li key={one.relationId ?? one.position?.id ?? one.name}>
                    <RelatedName related={one} mark={kind !== 'EXTERNAL_CONTACT'} />
                    {isEditable && one.relationId !== null && (
                      <RelationTools positionId={post.id} related={{ ...one, relationId: one.relationId }} />
                    )}
                  </li>
                ))}
              </Box>
            )}
          </Fact>
        );
      })}
    </Facts>
  );
};

const RelatedName = ({ related: { name, position }, mark }: { related: Related; mark: boolean }) => {
  const text = useText();
  const { aside } = usePunctuation();
  if (position) {
    const isNamedOtherwise = name !== position.title;
    return (
      <>
        <PositionLink position={position} inText={isNamedOtherwise} />
        {isNamedOtherwise && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {aside(name)}
          </Box>
        )}
      </>
    );
  }
  return (
    <>
      {name}{' '}
      {mark && <StateChip label={text('positions.unresolved')} title={text('positions.unresolvedText')} />}
    </>
  );
};
