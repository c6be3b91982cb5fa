export const JobEdit = () => null;
