import './performance.audited.ts';
import './fault-window.policy.ts';
import './impact.ts';
import { FaultWindowResolver } from './fault-window.resolver.ts';
import { JudgedUnitsResolver } from './judged-units.resolver.ts';
import { PerformanceResolver, TargetResolver, UnitPerformanceResolver } from './performance.resolver.ts';

/** The resolvers of the room. */
export const performanceResolvers = [
  PerformanceResolver,
  UnitPerformanceResolver,
  TargetResolver,
  FaultWindowResolver,
  JudgedUnitsResolver,
];
