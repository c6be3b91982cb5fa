import type { ReactNode } from 'react';

interface PartProps {
  /** The anchor that problems lead to. */
  readonly id?: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled part of the paper. */
export const Part = ({ id, title, children }: PartProps) => (
  <section className="part" id={id}>
    <h3>{title}</h3>
    {children}
  </section>
);

/** A table that scrolls inside its own frame where the window is narrow. */
export const Ruled = ({ children, fluid = false }: { children: ReactNode; fluid?: boolean }) => (
  <div className="frame">
    <table className={fluid ? 'fluid' : undefined}>{children}</table>
  </div>
);
