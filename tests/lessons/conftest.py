import matplotlib as mpl

mpl.use("Agg")  # lessons run in this process here, without a notebook to show their figures
