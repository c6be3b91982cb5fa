interface Unit {
  readonly id: string;
}

interface Assigned {
  readonly assignments: readonly { readonly position: { readonly unit: Unit } }[];
}

/** The unit to begin with: that of a post held today if it may be judged, else the highest that may. */
export const homeUnit = <Judged extends Unit>(
  { assignments }: Assigned,
  units: readonly Judged[],
): Judged | undefined => {
  const own = assignments.map(({ position }) => position.unit.id);
  return units.find(({ id }) => own.includes(id)) ?? units[0];
};
