from selfservice.deliveries.models.delivery import Delivery
from selfservice.deliveries.models.snapshot import Snapshot, SnapshotFile

__all__ = ["Delivery", "Snapshot", "SnapshotFile"]
