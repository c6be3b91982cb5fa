import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useRecordContext } from 'react-admin';
import type { PersonQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Fact, Facts } from '../layout/Facts.tsx';
import { Day } from '../layout/Instant.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { RecordScreen } from '../layout/RecordScreen.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { PersonAccount } from './PersonAccount.tsx';
import { JobLink, PositionLink, UnitLink } from './links.tsx';

type PersonRecord = NonNullable<PersonQuery['row']>;

/** One person: who it is, as far as the viewer may know, and the posts held today. */
export const PersonScreen = () => (
  <RecordScreen>
    <Facing />
  </RecordScreen>
);

const Facing = () => {
  const text = useText();
  const person = useRecordContext<PersonRecord>();
  if (!person) return null;
  const { gender, bornOn, education, employeeNo, assignments } = person;
  const hidden = (
    <Typography component="span" variant="body2" color="text.secondary">
      {text('people.hidden')}
    </Typography>
  );
  return (
    <>
      <PageHeader
        title={person.name}
        lead={assignments.map(({ position }) => `${position.unit.name} ${position.title}`).join(' · ')}
      />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        <SectionCard title={text('people.facts')}>
          <Facts>
            <Fact label={text('people.employeeNo')}>{employeeNo}</Fact>
            <Fact label={text('people.gender')}>{gender ? text(`people.genders.${gender}`) : hidden}</Fact>
            <Fact label={text('people.bornOn')}>{bornOn ? <Day value={bornOn} /> : hidden}</Fact>
            <Fact label={text('people.education')}>
              {education ? text(`people.educations.${education}`) : hidden}
            </Fact>
          </Facts>
        </SectionCard>
        <SectionCard title={text('people.posts')} flush>
          <Posts assignments={assignments} />
        </SectionCard>
        <PersonAccount person={person} />
      </Stack>
    </>
  );
};

const Posts = ({ assignments }: Pick<PersonRecord, 'assignments'>) => {
  const text = useText();
  if (assignments.length === 0)
    return <EmptyState small title={text('people.noPosts.title')} text={text('people.noPosts.text')} />;
  return (
    <Table size="small" sx={{ minWidth: 640 }}>
      <TableHead>
        <TableRow>
          <TableCell>{text('units.columns.title')}</TableCell>
          <TableCell>{text('positions.fields.department')}</TableCell>
          <TableCell>{text('positions.columns.kind')}</TableCell>
          <TableCell>{text('positions.columns.startsOn')}</TableCell>
          <TableCell>{text('positions.columns.endsOn')}</TableCell>
          <TableCell>{text('units.columns.job')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {assignments.map(({ id, kind, startsOn, endsOn, position }) => (
          <TableRow key={id} hover>
            <TableCell>
              <PositionLink position={position} />
            </TableCell>
            <TableCell>
              <UnitLink unit={position.unit} />
            </TableCell>
            <TableCell>{text(`frame.assignment.${kind}`)}</TableCell>
            <TableCell>
              <Day value={startsOn} />
            </TableCell>
            <TableCell>{endsOn ? <Day value={endsOn} /> : text('positions.open')}</TableCell>
            <TableCell>
              {position.jobDescription ? (
                <JobLink
                  id={position.jobDescription.id}
                  label={text('units.version', { version: position.jobDescription.version })}
                />
              ) : (
                text('units.noJob')
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
