package fr.avenant.recording.command;

/** Under which a group is carried out once: keys are their actor's own. */
record GroupKey(String actor, String key) {}
