import type { SampleFault } from './sample-fault'
import { BODY_FAULTS } from './sample-fault-bodies'
import { CONNECTION_FAULTS } from './sample-fault-connections'
import { STATUS_FAULTS } from './sample-fault-statuses'

/** Every upstream fault that can be simulated inside this process. */
export const SAMPLE_FAULTS: readonly SampleFault[] = [
  ...STATUS_FAULTS,
  ...BODY_FAULTS,
  ...CONNECTION_FAULTS,
]
