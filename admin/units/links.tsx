import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';

interface Named {
  readonly id: string;
}

interface AppLinkProps {
  readonly to: string;
  /** Whether it stands among words of the same line, from which its colour alone does not tell it. */
  readonly inText?: boolean | undefined;
  readonly children: string;
}

const AppLink = ({ to, inText = false, children }: AppLinkProps) => (
  <Link component={RouterLink} to={to} underline={inText ? 'always' : 'hover'}>
    {children}
  </Link>
);

/** A unit as a link to its place in the tree. */
export const UnitLink = ({ unit }: { unit: Named & { readonly name: string } }) => (
  <AppLink to={`/units/${unit.id}`}>{unit.name}</AppLink>
);

/** A post as a link to its screen. */
export const PositionLink = ({
  position,
  inText,
}: {
  position: Named & { readonly title: string };
  inText?: boolean;
}) => (
  <AppLink to={`/positions/${position.id}`} inText={inText}>
    {position.title}
  </AppLink>
);

/** A person as a link to the person's screen. */
export const PersonLink = ({ person }: { person: Named & { readonly name: string } }) => (
  <AppLink to={`/people/${person.id}`}>{person.name}</AppLink>
);

/** A version of a job description as a link to its reading view. */
export const JobLink = ({ id, label }: { id: string; label: string }) => (
  <AppLink to={`/jobs/${id}/show`}>{label}</AppLink>
);
