/** What the ids of other things than interactions are named after: the source of a pattern. */
export const OTHER_THINGS =
  'req(?:uest)?|trace|span|user|project|session|conversation|thread|correlation|tenant|account|customer|organi[sz]ation|workspace'
