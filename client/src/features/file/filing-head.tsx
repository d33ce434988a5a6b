import type { Service } from "@tandem/shared";
import { IconArrowLeft, IconCloudCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import classes from "./file-page.module.css";

interface FilingHeadProps {
  readonly service: Service;
  readonly podName: string;
  /** Whether something typed is kept. */
  readonly isKept: boolean;
  /** Ways to fill the form. */
  readonly actions?: ReactNode;
}

/** Which service this is, who stands behind it, and that nothing typed is lost. */
export function FilingHead({ service, podName, isKept, actions }: FilingHeadProps) {
  const slug = useSlug();
  const person = usePeople();
  const owners = [service.marketingOwner, service.itOwner].filter((owner) => owner !== null);
  const named = owners.map((owner, index): ReactNode => {
    const { name, side } = person(owner);
    return (
      <span key={owner} className={classes["owner"]}>
        {index > 0 && "and "}
        <MemberAvatar name={name} side={side} size="xs" decorative /> {name}
      </span>
    );
  });
  return (
    <header className={classes["head"]}>
      <Link className={classes["back"]} to="/w/$workspace/file" params={{ workspace: slug }} search={{}}>
        <IconArrowLeft size={16} stroke={1.75} aria-hidden="true" />
        All services
      </Link>
      <div>
        <Title order={1}>{service.name}</Title>
        <p className={classes["owners"]}>
          {owners.length === 0 ? <>Answered by the {podName}</> : <>Owned by {named}</>}
        </p>
      </div>
      {isKept && (
        <span className={classes["kept"]}>
          <IconCloudCheck size={16} stroke={1.75} aria-hidden="true" />
          Draft kept
        </span>
      )}
      {actions}
    </header>
  );
}
