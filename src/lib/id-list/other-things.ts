/** Names of things other than interactions that have ids, as the source of a pattern. */
export const OTHER_THINGS =
  'req(?:uest)?|trace|span|user|project|session|conversation|thread|correlation|tenant|account|customer|organi[sz]ation|workspace'
