/**
 * How figures of a young workspace are read, one rule for report, homes and insights:
 *
 * 1. What happened counts at once, today included: counts, speed-to-market, cycle time, throughput, promises.
 * 2. A forecast alone ends yesterday. It draws whole days, and today would be drawn as a day on which less is done than
 *    will have been. What went live today is told beside it, and counts from tomorrow.
 * 3. Time begins with the first filing (`firstFiled`). A day or week before it is not idle, it is not there: neither
 *    in a forecast's sample nor in what is told day by day or week by week.
 * 4. A percentile of a sample is a fact from one element on, and the report gives it with the count behind it. What is
 *    said of the work as such ("85 % are live within 6 days") rests on at least ten; below, the count alone is said, and
 *    of none that there are no figures yet.
 */
export const ENOUGH_FINISHED = 10;

/** Whether a percentile or a share of so many may be told as what is usual; see the rule above. */
export const isEnough = (requests: number): boolean => requests >= ENOUGH_FINISHED;
