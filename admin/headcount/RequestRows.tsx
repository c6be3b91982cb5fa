import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import type { SeatRequestLineFragment } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { Day, Instant } from '../layout/Instant.tsx';
import { Rows } from '../layout/Rows.tsx';
import { PersonLink, UnitLink } from '../units/links.tsx';
import { RequestState } from './RequestState.tsx';

/** Requests for seats, one a line. */
export const RequestRows = ({ rows }: { rows: readonly SeatRequestLineFragment[] }) => {
  const text = useText();
  return (
    <Rows<SeatRequestLineFragment>
      label={text('seats.list')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          label: text('seats.post'),
          render: ({ id, title, isNewPost }) => (
            <>
              <Link component={RouterLink} to={`/headcount/${id}`} underline="hover" sx={{ fontWeight: 600 }}>
                {title}
              </Link>
              {isNewPost && (
                <Typography variant="body2" color="text.secondary">
                  {text('seats.newPost')}
                </Typography>
              )}
            </>
          ),
        },
        { label: text('seats.unit'), tight: true, render: ({ unit }) => <UnitLink unit={unit} /> },
        {
          label: text('seats.seats'),
          tight: true,
          render: ({ seats }) => <span className="tabular">+{seats}</span>,
        },
        {
          label: text('seats.wantedFrom'),
          render: ({ wantedFrom }) => <Day value={wantedFrom} />,
        },
        { label: text('seats.state'), render: (request) => <RequestState request={request} /> },
        {
          label: text('seats.raisedBy'),
          tight: true,
          render: ({ raisedBy }) => raisedBy && <PersonLink person={raisedBy} />,
        },
        { label: text('seats.raisedAt'), render: ({ raisedAt }) => <Instant value={raisedAt} /> },
      ]}
    />
  );
};
