import { redirect } from 'next/navigation';

export default async function EncounterPage({
  params,
}: PageProps<'/encounters/[encounterId]'>): Promise<never> {
  const { encounterId } = await params;
  redirect(`/encounters/${encodeURIComponent(encounterId)}/history`);
}
