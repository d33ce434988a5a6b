import { skillsIn, type Service, type WorkspaceState } from "@tandem/shared";
import { useView } from "../../live/hooks.ts";
import { useNames } from "../../live/use-names.ts";
import { classWords } from "../../ui/class-sign.tsx";
import { FactsGrid } from "../../ui/facts-grid.tsx";
import { counted, percent } from "../../ui/format.ts";
import { responseWords } from "../../ui/response-words.ts";
import { Panel } from "../../ui/panel.tsx";

const skillsOf = (view: WorkspaceState) => view.skills;
const podsOf = (view: WorkspaceState) => view.pods;

/** What a service says of itself, for those who do not change it. */
export function ServiceFacts({ service }: { readonly service: Service }) {
  const pods = useView(podsOf);
  const skills = useView(skillsOf);
  const nameOf = useNames();
  const owner = (id: Service["itOwner"]) => (id === null ? "Nobody yet" : nameOf(id));
  const within = ({ days, probability }: Service["cycle"]) =>
    `${percent(probability)} within ${counted(days, "day")}`;
  const list = (label: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [{ label, value: lines.join("; ") }];
  return (
    <Panel title="What both sides count on">
      <FactsGrid
        isBare
        facts={[
          { label: "Owner in marketing", value: owner(service.marketingOwner) },
          { label: "Owner in IT", value: owner(service.itOwner) },
          { label: "Answered by", value: pods[service.pod]?.name ?? "" },
          {
            label: "First answer within",
            value: responseWords(service.responseMinutes, service.key === "rapid_response"),
          },
          { label: "From start to finish", value: within(service.cycle) },
          { label: "From filed to live", value: within(service.market) },
          { label: "Class it starts with", value: classWords[service.defaultClass].name },
          { label: "Unsized, it counts as", value: counted(service.sizeHint, "point") },
          { label: "Asked what it brought after", value: counted(service.outcomeAfterDays, "day") },
          ...list(
            "Skills it usually needs",
            skillsIn({ skills }, service.skills).map(({ name }) => name),
          ),
          ...list("Products it touches", service.linkedProducts),
          ...list("Ready when", service.ready),
          ...list("Done when", service.done),
        ]}
      />
    </Panel>
  );
}
