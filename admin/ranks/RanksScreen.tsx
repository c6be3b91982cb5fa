import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import MilitaryTechOutlined from '@mui/icons-material/MilitaryTechOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { OrgTreeDocument, RanksDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { OrganisationTabs } from '../units/OrganisationTabs.tsx';
import { CompareRanks } from './CompareRanks.tsx';
import { RankDialogs, type RankRow, type RankVerb } from './RankDialogs.tsx';

/** The ladders of one's own organisations: what is equivalent stands on one level. */
export const RanksScreen = () => {
  const text = useText();
  const ranks = useDocument(RanksDocument, {});
  const tree = useDocument(OrgTreeDocument, {});
  const error = ranks.error ?? tree.error;
  const roots = tree.data?.rows.items.filter(({ parentId }) => parentId === null);
  return (
    <>
      <OrganisationTabs />
      <PageHeader title={text('ranks.title')} lead={text('ranks.lead')} />
      {error && (
        <ErrorState error={error} retry={() => void (ranks.error ? ranks.refetch() : tree.refetch())} />
      )}
      {!error && (!ranks.data || !roots) && <Skeleton variant="rounded" height={240} aria-busy />}
      <Stack spacing={2} sx={{ maxWidth: 900 }}>
        {ranks.data &&
          roots?.map(({ id, name }) => (
            <Ladder
              key={id}
              organisation={{ id, name }}
              ranks={ranks.data.ranks.items.filter(({ organisationId }) => organisationId === id)}
            />
          ))}
        {ranks.data && <CompareRanks />}
      </Stack>
    </>
  );
};

interface LadderProps {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly ranks: readonly RankRow[];
}

const Ladder = ({ organisation, ranks }: LadderProps) => {
  const text = useText();
  const may = useAbility('org.edit');
  const [chosen, choose] = useState<RankVerb>();
  const levels = [...Map.groupBy(ranks, ({ level }) => level)];
  const next = (levels.at(-1)?.[0] ?? 0) + 1;
  return (
    <SectionCard
      flush
      title={organisation.name}
      action={
        may && (
          <Button startIcon={<Add />} onClick={() => choose({ verb: 'add', level: Math.min(99, next) })}>
            {text('ranks.add')}
          </Button>
        )
      }
    >
      {levels.length === 0 ? (
        <EmptyState
          small
          icon={MilitaryTechOutlined}
          title={text('ranks.none.title')}
          text={text('ranks.none.text')}
        />
      ) : (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 90 }}>{text('ranks.level')}</TableCell>
              <TableCell>{text('ranks.equivalent')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {levels.map(([level, equal]) => (
              <TableRow key={level}>
                <TableCell className="tabular">{level}</TableCell>
                <TableCell>
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5 }}>
                    {equal.map((rank) => (
                      <Box
                        key={rank.id}
                        component="span"
                        sx={{ display: 'inline-flex', alignItems: 'center' }}
                      >
                        {rank.name}
                        {may && (
                          <>
                            <IconButton
                              size="small"
                              aria-label={text('ranks.editOf', { name: rank.name })}
                              onClick={() => choose({ verb: 'edit', rank })}
                            >
                              <EditOutlined fontSize="small" />
                            </IconButton>
                            <IconButton
                              size="small"
                              aria-label={text('ranks.removeOf', { name: rank.name })}
                              onClick={() => choose({ verb: 'remove', rank })}
                            >
                              <DeleteOutlined fontSize="small" />
                            </IconButton>
                          </>
                        )}
                      </Box>
                    ))}
                  </Box>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <RankDialogs organisationId={organisation.id} chosen={chosen} onClose={() => choose(undefined)} />
    </SectionCard>
  );
};
