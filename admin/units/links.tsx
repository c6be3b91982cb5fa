import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';

interface Named {
  readonly id: string;
}

const AppLink = ({ to, children }: { to: string; children: string }) => (
  <Link component={RouterLink} to={to} underline="hover">
    {children}
  </Link>
);

/** A unit as a link to its place in the tree. */
export const UnitLink = ({ unit }: { unit: Named & { readonly name: string } }) => (
  <AppLink to={`/units/${unit.id}`}>{unit.name}</AppLink>
);

/** A post as a link to its screen. */
export const PositionLink = ({ position }: { position: Named & { readonly title: string } }) => (
  <AppLink to={`/positions/${position.id}`}>{position.title}</AppLink>
);

/** A person as a link to the person's screen. */
export const PersonLink = ({ person }: { person: Named & { readonly name: string } }) => (
  <AppLink to={`/people/${person.id}`}>{person.name}</AppLink>
);

/** A version of a job description as a link to its reading view. */
export const JobLink = ({ id, label }: { id: string; label: string }) => (
  <AppLink to={`/jobs/${id}/show`}>{label}</AppLink>
);
