export * from "./kernel/ids.ts";
export * from "./kernel/when.ts";
export * from "./kernel/table.ts";
export { mulberry32, unit, type Draw } from "./kernel/rng.ts";
export { canonicalText, textHash } from "./kernel/canonical.ts";
export { BusinessCalendar, DEFAULT_CALENDAR } from "./kernel/business-calendar.ts";
export { businessClock, type BusinessClock } from "./kernel/business-time.ts";
export * from "./kernel/calendar-time.ts";
export { isRefusal, type Context, type Decision } from "./kernel/definition.ts";
export { refuse, type Refusal, type RefusalCode } from "./kernel/refusal.ts";
export * from "./flow/record.ts";
export type { SprintChange, SprintFacts } from "./flow/sprint-facts.ts";
export { MOST_CHARACTERS, REACTIONS, type Comment, type Reaction } from "./conversation/comment.ts";
export type { ConversationEvent } from "./conversation/events.ts";
export { plainText, spoken } from "./conversation/plain-text.ts";
export { keyPattern, spellOut, takeMentions } from "./conversation/mentions.ts";
export {
  byLabelName,
  freeLook,
  LABEL_COLORS,
  LABEL_SIGNS,
  labelsOf,
  MOST_LABELS,
  MOST_LABELS_OF_REQUEST,
  type Label,
  type LabelColor,
  type LabelSign,
} from "./label/label.ts";
export { byGoalState, GOAL_STATES, isOpenGoal, MOST_GOALS, type Goal, type GoalState } from "./goal/goal.ts";
export { mayChangeGoal, mayDecideGoals } from "./goal/goal-schema.ts";
export { mayKeepLabels } from "./label/label-schema.ts";
export {
  presentIn,
  skillCoverage,
  type Knower,
  type PlannedWork,
  type SkillCover,
} from "./skill/coverage.ts";
export { hasSkills, mayKeepSkills } from "./skill/skill-schema.ts";
export {
  ALONE,
  bySkillName,
  depthOf,
  MOST_SKILLS,
  MOST_SKILLS_NEEDED,
  SKILL_DEPTHS,
  skillsIn,
  skillsNeeded,
  type KnownSkill,
  type Skill,
  type SkillDepth,
} from "./skill/skill.ts";
export { STARTING_SKILLS } from "./skill/starting-skills.ts";
export { LINK_KINDS, MOST_LINKS, type LinkKind, type RequestLink } from "./link/link.ts";
export type { LinkEvent } from "./link/events.ts";
export { MOST_PARTS, SPLITTABLE } from "./link/split-request.ts";
export { openBlockersOf } from "./link/walk-links.ts";
export { MOST_SUBTASKS, type Subtask } from "./subtask/subtask.ts";
export type { Campaign, CampaignTemplate, TemplateLine } from "./campaign/campaign.ts";
export {
  FIELD_KINDS,
  type Answer,
  type Answers,
  type FieldKind,
  type FormField,
  type ShowIf,
} from "./catalogue/form.ts";
export { fitsCard, hasOptions, MOST_FIELDS } from "./catalogue/form-schema.ts";
export { formOf } from "./catalogue/form-of.ts";
export { isLink, linkTarget } from "./catalogue/link.ts";
export {
  REVIEW_HOLDS_MS,
  ownerOf,
  reviewDueAt,
  reviewReminderOf,
  reviewsDueOf,
} from "./catalogue/review-due.ts";
export { mayChangeService, ownsService } from "./catalogue/service-schema.ts";
export { answerTo, isBlank, mayHangOn, visibleFields } from "./catalogue/visible-fields.ts";
export {
  byCatalogue,
  isServiceKey,
  SERVICE_ICONS,
  SERVICE_KEYS,
  type Expectation,
  type Service,
  type ServiceIconName,
  type ServiceKey,
  type ServiceProposal,
  type ServiceSettings,
} from "./catalogue/service.ts";
export { mapHeaders, type HeaderMap, type HistoryField } from "./history/header-map.ts";
export {
  readHistory,
  type HistoryReading,
  type HistoryRow,
  type RefusedRow,
} from "./history/read-history.ts";
export { PodRoles, Roles, SideSchema, type Member, type PodRole, type Role } from "./member/member.ts";
export * from "./member/policy.ts";
export { BOARD_STAGES, POD_TYPES, type BoardStage, type Column, type Pod, type PodType } from "./pod/pod.ts";
export { About } from "./notice/about.ts";
export { NOTICE_FACTS, NOTICE_KINDS, type NoticeGroup, type NoticeKind, type Reach } from "./notice/kinds.ts";
export { noticesOf, type Notice } from "./notice/notices-of.ts";
export {
  DEFAULT_PREFERENCES,
  mailTimeOf,
  NoticePreferences,
  outOfQuiet,
  reachOf,
} from "./notice/preferences.ts";
export { noticeExcerpt, noticeSentence } from "./notice/words.ts";
export { firstColumn, placeIn, wipOf, expeditesOf, type Neighbours } from "./pod/lanes.ts";
export { LimitedLane, type LaneLimit } from "./pod/lane-limit.ts";
export { isCountedStage, isLane, laneCount } from "./pod/lane-limits.ts";
export { mayKeepView } from "./view/save-view.ts";
export { viewsOf, type View } from "./view/view.ts";
export { dutyOf, TURNS, type Duty, type Rota } from "./pod/rota.ts";
export { snoozeTimes, openingOn, type SnoozeTime } from "./request/snooze-times.ts";
export { reminderOf } from "./request/reminders.ts";
export type { Brief, EditedBrief, Place, RequestEvent } from "./request/events.ts";
export type { Attachment, Block, ListItem, Request } from "./request/request.ts";
export type { RequestValue } from "./request/request-value.ts";
export { AttachedFile, MOST_FILE_BYTES, MOST_FILES } from "./request/attached-file.ts";
export type { Recurring } from "./recurring/recurring.ts";
export { mayKeep as mayKeepRecurring } from "./recurring/recurring-schema.ts";
export { nextDay, Rhythm, rhythmWords } from "./recurring/rhythm.ts";
export type { RequestTemplate } from "./template/request-template.ts";
export { similarTo } from "./request/similar.ts";
export { fileName } from "./request/file-name.ts";
export { OUTCOME_AFTER_DAYS, type OutcomeAsk, type OutcomeReport } from "./outcome/outcome.ts";
export type { OutcomeEvent } from "./outcome/events.ts";
export { HANDABLE } from "./request/hand-over-request.ts";
export { isPromisedWork } from "./request/edit-request.ts";
export { ARCHIVE_AFTER_MS } from "./request/archive-request.ts";
export { isClosed, ON_BOARD, OPEN, requestOf } from "./request/in-stage.ts";
export { isPassable } from "./request/limits.ts";
export { SIZES } from "./request/brief-schema.ts";
export { sentBackOf, type SentBack } from "./request/sent-back.ts";
export { plannedPoints } from "./request/plan-request.ts";
export { isDone, pointsOf } from "./sprint/follow-request.ts";
export {
  MOST_ACTIONS,
  openActions,
  RETRO_KINDS,
  retroOf,
  type OpenAction,
  type Retro,
  type RetroAction,
  type RetroKind,
  type RetroNote,
} from "./retro/retro.ts";
export { mayActOn } from "./retro/retro-schema.ts";
export { activeSprint, sprintsOf } from "./sprint/sprint-dates.ts";
export {
  applyCommits,
  applyTo,
  emptyState,
  EVOLVE_VERSION,
  project,
  replay,
  stateHash,
} from "./workspace/apply.ts";
export { COMMANDS } from "./workspace/commands.ts";
export type { Commit, Envelope } from "./workspace/commit.ts";
export {
  decide,
  mayCommand,
  parseCommand,
  toCommit,
  type Command,
  type CommandInput,
  type CommandType,
  type Problem,
} from "./workspace/decide.ts";
export { Draft } from "./workspace/draft.ts";
export type { DomainEvent } from "./workspace/events.ts";
export { upcast } from "./workspace/upcast.ts";
export { DAY_PAST, sentenceOf, STANDING_NAMES, type Names } from "./workspace/sentences.ts";
export type { Settings, WorkspaceState } from "./workspace/state.ts";
