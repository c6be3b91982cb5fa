import Box from '@mui/material/Box';
import { createContext, useContext, useId } from 'react';
import type { ReactNode } from 'react';

interface PartProps {
  /** The anchor that problems lead to. */
  readonly id?: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** The id of the title above, by which a table is called. */
const TitleId = createContext<string | undefined>(undefined);

/** A titled part of the paper. */
export const Part = ({ id, title, children }: PartProps) => {
  const titleId = useId();
  return (
    <section className="part" id={id}>
      <h3 id={titleId}>{title}</h3>
      <TitleId value={titleId}>{children}</TitleId>
    </section>
  );
};

/** A table that scrolls inside its own frame where the window is narrow, by the keyboard too. A fluid one always fits. */
export const Ruled = ({ children, fluid = false }: { children: ReactNode; fluid?: boolean }) => {
  const titleId = useContext(TitleId);
  return fluid ? (
    <div className="frame fits">
      <table className="fluid">{children}</table>
    </div>
  ) : (
    <Box className="frame" tabIndex={0} role="region" aria-labelledby={titleId}>
      <table>{children}</table>
    </Box>
  );
};
