/** From where somebody looks: the unit of the main post, and this month until today. */
export interface Place {
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
}

/** A ready-made question in the words of the domain. */
export interface Example {
  /** Names it: `console.example.<name>`. */
  readonly name: 'performance' | 'behind' | 'overdue' | 'history' | 'jobs' | 'why';
  /** The ability without which it is answered with a refusal. */
  readonly ability?: string;
  readonly query: string;
  readonly variables: (place: Place) => Readonly<Record<string, unknown>>;
}

/** The questions that department heads and HR ask most. A test runs each of them. */
export const examples: readonly Example[] = [
  {
    name: 'performance',
    ability: 'performance.read',
    query: `query UnitPerformance(
  $unitId: ID!
  $from: Date!
  $to: Date!
) {
  performance(
    input: { unitId: $unitId, from: $from, to: $to }
  ) {
    unit { name }
    figures {
      metric
      numerator
      denominator
      value
      verdict
      spans { from to value verdict }
    }
    units {
      unit { name }
      figures { metric value verdict }
    }
  }
}
`,
    variables: ({ unitId, from, to }) => ({ unitId, from, to }),
  },
  {
    name: 'behind',
    ability: 'performance.read',
    query: `query TicketsBehind(
  $unitId: ID!
  $from: Date!
  $to: Date!
) {
  performanceTickets(
    input: {
      unitId: $unitId
      from: $from
      to: $to
      metric: K05
      part: DENOMINATOR
    }
    first: 20
  ) {
    totalCount
    nodes {
      number
      state
      severity
      dueAt
      repliedAt
      isOverdue
      handlingUnit { name }
    }
  }
}
`,
    variables: ({ unitId, from, to }) => ({ unitId, from, to }),
  },
  {
    name: 'overdue',
    ability: 'ticket.read',
    query: `query OverdueTickets($unitId: ID) {
  tickets(
    filter: { subtreeOf: $unitId, open: true, overdue: true }
    first: 20
  ) {
    totalCount
    nodes {
      number
      state
      priority
      dueAt
      dueReason
      handlingUnit { name }
      handler { name }
      steps
    }
  }
}
`,
    variables: ({ unitId }) => ({ unitId }),
  },
  {
    name: 'history',
    ability: 'ticket.read',
    query: `query TicketHistory {
  tickets(first: 5) {
    nodes {
      number
      content
      events {
        at
        fromState
        toState
        actor { name }
        reason
      }
      legs {
        unit { name }
        dispatchedAt
        dueAt
        signedAt
        endedAt
      }
    }
  }
}
`,
    variables: () => ({}),
  },
  {
    name: 'jobs',
    ability: 'job.read',
    query: `query JobsInForce {
  jobDescriptions(
    filter: { states: [APPROVED] }
    first: 10
  ) {
    nodes {
      position {
        title
        unit { name }
        holders { person { name } }
      }
      effectiveFrom
      duties {
        heading
        measures { metricCode comparator targetValue }
      }
      authorities { text ability scope }
    }
  }
}
`,
    variables: () => ({}),
  },
  {
    name: 'why',
    query: `query WhyMayI($unitId: ID) {
  explainAccess(
    input: { ability: "ticket.dispatch", unitId: $unitId }
  ) {
    allowed
    reason
    steps { kind text }
  }
  viewer {
    person { name }
    assignments { kind position { title } }
    abilities
  }
}
`,
    variables: ({ unitId }) => ({ unitId }),
  },
];
