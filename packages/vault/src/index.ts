export {
  type Correction,
  type ExportedData,
  type Interest,
  type OpenReport,
  type OpenRequest,
  type ProfileView,
  type RecordOutcome,
  type Vault,
  type VaultCall,
  type VaultDiagnostics,
  type VaultListener,
  vaultCalls,
} from './protocol.ts';
export type { SlotAnswer, SlotRequest, Snapshot } from './snapshot.ts';
