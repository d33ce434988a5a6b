import type { Request, Service } from "@tandem/shared";
import { IconPin } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useIsNew } from "../../live/use-is-new.ts";
import { useSlug } from "../../live/use-slug.ts";
import { ClassSign } from "../../ui/class-sign.tsx";
import { dayWords } from "../../ui/format.ts";
import { RequestKey } from "../../ui/request-key.tsx";
import { ServiceName } from "../../ui/service-icon.tsx";
import classes from "./plan.module.css";

interface RequestLineProps {
  readonly request: Request;
  readonly service: Service | undefined;
  /** Under the title: why it stands here, or how far it is. */
  readonly foot: ReactNode;
}

/** One request in three lines: key, service, class and date; its title; and a word on its place. */
export function RequestLine({ request, service, foot }: RequestLineProps) {
  const slug = useSlug();
  const isNew = useIsNew(request.id);
  return (
    <div className={classes["words"]}>
      <span className={classes["meta"]}>
        <RequestKey value={isNew ? null : request.key} />
        {service && <ServiceName service={service.icon} name={service.name} />}
        {request.class !== "standard" && request.class !== "fixed_date" && <ClassSign of={request.class} />}
        {request.class === "fixed_date" && (
          <span className={classes["due"]}>
            <IconPin size={13} stroke={1.75} role="img" aria-label="Fixed date" />
            {request.dueDate === null ? "Fixed date" : dayWords(request.dueDate)}
          </span>
        )}
        {request.class !== "fixed_date" && request.dueDate !== null && (
          <span className={classes["wish"]}>by {dayWords(request.dueDate)}</span>
        )}
      </span>
      <Link
        className={classes["title"]}
        to="/w/$workspace/requests/$key"
        params={{ workspace: slug, key: isNew ? request.id : request.key }}
      >
        {request.title}
      </Link>
      <span className={classes["foot"]}>{foot}</span>
    </div>
  );
}
