"""Student code runs here and nowhere else: kernels inside bubblewrap, forked from one preloaded process.

Who runs what (each line is one process):

    grader        `preloaded.PreloadedServer`, `provisioner`, `notebook.run_notebook`: trusted
    server        `server`: imports TensorFlow once, forks a supervisor for each kernel: trusted
    supervisor    `supervisor`: draws the sandbox, relays messages, watches the limits, tells the end: trusted
    bwrap         holds the namespaces; ends with the supervisor
    kernel        `kernel`: drops all rights, then runs ipykernel and the student's code: not trusted

Whichever of them is killed, the others go with it: see `supervisor`.
"""
