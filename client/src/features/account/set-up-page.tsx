import { Divider, SimpleGrid, TextInput } from "@mantine/core";
import type { Side } from "@tandem/shared";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../live/api.ts";
import { faultIn, problemOf } from "../../live/fault.ts";
import { CurrencySelect, ownCurrency, ownZone, ZoneSelect } from "../../ui/place-selects.tsx";
import { PlainPage } from "../../ui/plain-page.tsx";
import { SideField } from "../../ui/side-field.tsx";
import { AccountForm } from "./account-form.tsx";
import { useArrive } from "./arrive.ts";
import { DemoWaysIn } from "./demo-ways-in.tsx";
import { nobody, PersonFields, personProblems } from "./person-fields.tsx";

/** The first run: the company, its first pod, and the account that looks after them. */
export function SetUpPage() {
  const { data: status } = useQuery(api.session.status.queryOptions());
  const arrive = useArrive();
  const setUp = useMutation(
    api.session.setUp.mutationOptions({ onSuccess: ({ workspace }) => arrive(`/w/${workspace.slug}/home`) }),
  );
  const [company, setCompany] = useState("");
  const [zone, setZone] = useState(ownZone);
  const [currency, setCurrency] = useState(ownCurrency);
  const [pod, setPod] = useState("IT pod");
  const [person, setPerson] = useState(nobody);
  const [side, setSide] = useState<Side>("it");
  const [tried, setTried] = useState(false);
  const missing = personProblems(person);
  const fault = faultIn(setUp.error);

  function send(): void {
    setTried(true);
    if (company.trim() === "" || pod.trim() === "" || Object.keys(missing).length > 0) return;
    setUp.mutate({ ...person, side, workspace: { name: company, zone, currency, pod } });
  }

  if (status?.needsSetUp === false && !setUp.isPending) return <Navigate to="/" replace />;
  const said = (field: string) => problemOf(fault, field);
  return (
    <PlainPage
      heading="Set up Tandem"
      sub="One workspace for marketing and IT. You look after it, and let the others in by a link."
    >
      {status?.demo.available === true && (
        <>
          <DemoWaysIn people={status.demo.people} />
          <Divider my="lg" label="or begin with your own" />
        </>
      )}
      <AccountForm
        label="Set up"
        submit="Open the workspace"
        busy={setUp.isPending}
        fault={fault}
        onSend={send}
      >
        <TextInput
          label="Company"
          autoComplete="organization"
          maxLength={80}
          value={company}
          error={tried && company.trim() === "" ? "It stands on top of every page." : said("workspace.name")}
          onChange={(event) => setCompany(event.currentTarget.value)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="lg">
          <ZoneSelect value={zone} onChange={setZone} problem={said("workspace.zone")} />
          <CurrencySelect value={currency} onChange={setCurrency} problem={said("workspace.currency")} />
        </SimpleGrid>
        <TextInput
          label="First IT pod"
          description="The team that answers requests. You lead it until you hand it over."
          maxLength={60}
          value={pod}
          error={tried && pod.trim() === "" ? "A name, such as Campaign pod." : said("workspace.pod")}
          onChange={(event) => setPod(event.currentTarget.value)}
        />
        <PersonFields
          value={person}
          problems={
            tried
              ? {
                  name: missing.name ?? said("name"),
                  email: missing.email ?? said("email"),
                  password: missing.password ?? said("password"),
                }
              : {}
          }
          onChange={setPerson}
        />
        <SideField label="Your side" value={side} onChange={setSide} />
      </AccountForm>
    </PlainPage>
  );
}
